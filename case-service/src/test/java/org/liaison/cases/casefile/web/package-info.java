/// Tests of case files over HTTP, against the running service.
@NullMarked
package org.liaison.cases.casefile.web;

import org.jspecify.annotations.NullMarked;
