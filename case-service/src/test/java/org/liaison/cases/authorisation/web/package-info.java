/// What the doors of drafting and authorising must refuse.
@NullMarked
package org.liaison.cases.authorisation.web;

import org.jspecify.annotations.NullMarked;
