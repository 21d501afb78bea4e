/// What a thread must do, whatever order its messages come in.
@NullMarked
package org.liaison.cases.exchangefile;

import org.jspecify.annotations.NullMarked;
