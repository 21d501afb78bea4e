/// Partners' logs as this office cosigned them, for its auditors alone.
@NullMarked
package org.liaison.audit.cosigning.web;

import org.jspecify.annotations.NullMarked;
