@NullMarked
package org.liaison.audit.inspection.web;

import org.jspecify.annotations.NullMarked;
