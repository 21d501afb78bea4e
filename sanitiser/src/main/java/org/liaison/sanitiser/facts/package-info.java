/// How each kind of value on file may be written: telephones, numbers, addresses, texts.
///
/// It never reads the text that is checked.
@NullMarked
package org.liaison.sanitiser.facts;

import org.jspecify.annotations.NullMarked;
