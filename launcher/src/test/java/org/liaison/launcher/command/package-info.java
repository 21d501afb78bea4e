@NullMarked
package org.liaison.launcher.command;

import org.jspecify.annotations.NullMarked;
