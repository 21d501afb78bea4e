/// The office's own trust list as a file beside the service's secrets.
///
/// It must never believe a list but under the root key that was handed over with it.
@NullMarked
package org.liaison.audit.export.file;

import org.jspecify.annotations.NullMarked;
