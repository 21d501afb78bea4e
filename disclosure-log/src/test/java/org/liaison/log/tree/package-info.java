@NullMarked
package org.liaison.log.tree;

import org.jspecify.annotations.NullMarked;
