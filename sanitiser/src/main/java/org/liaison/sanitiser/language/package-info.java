/// The words of each language, one folder of resources for each.
///
/// It never holds a name of a case, and a language is added by adding a folder.
@NullMarked
package org.liaison.sanitiser.language;

import org.jspecify.annotations.NullMarked;
