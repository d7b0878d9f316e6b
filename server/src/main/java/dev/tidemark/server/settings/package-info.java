/// Settings: names, forms, defaults, and where they come from.
///
/// Owns every name that an operator can write, and turns them into the checked records of the
/// features. Guarantees that a value that can't be used stops the start with a message that names
/// the key. Read once, on the starting thread. Doors: [Settings], [SettingsSource], [Key],
/// [SettingException].
@NullMarked
package dev.tidemark.server.settings;

import org.jspecify.annotations.NullMarked;
