/// The keys of partners as files among the service's secrets.
@NullMarked
package org.liaison.audit.sharing.file;

import org.jspecify.annotations.NullMarked;
