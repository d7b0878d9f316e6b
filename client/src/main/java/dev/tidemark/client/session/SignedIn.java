package dev.tidemark.client.session;

/// What a sign-in did with the guest's work.
///
/// @param user who is signed in
/// @param moved writes that are the user's now
/// @param renamed rows that got a new key
/// @param discarded writes that nobody wanted
public record SignedIn(String user, int moved, int renamed, int discarded) {}
