@NullMarked
package org.liaison.audit.disclosurefile;

import org.jspecify.annotations.NullMarked;
