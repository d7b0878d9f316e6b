// For browsers without modules (before 2018): says so, in words that they understand.
document.getElementById('main').innerHTML =
  '<p class="broken">This browser is too old for this page. Any browser since 2022 will do.</p>'
