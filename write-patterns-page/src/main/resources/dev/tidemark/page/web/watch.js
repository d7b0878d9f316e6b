// A page that could not begin says so, in words that old browsers understand.
(function () {
  function tell(why) {
    var main = document.getElementById('main')
    if (!main || !main.querySelector('.begin')) return
    main.innerHTML = '<p class="broken" role="alert"></p>'
    main.firstChild.textContent =
      'This page could not begin here: ' + why + '. Reload it, or try a newer browser.'
  }
  addEventListener('error', function (event) {
    // The page begins without its style, too.
    if (event.target.tagName && event.target.tagName !== 'SCRIPT') return
    tell(event.message || 'a part of it did not come')
  }, true)
  addEventListener('unhandledrejection', function (event) {
    tell(String(event.reason))
  })
})()
