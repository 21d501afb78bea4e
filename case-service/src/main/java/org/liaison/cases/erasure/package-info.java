/// Erasing a case in the right order: its use stops, whoever got it is told, their acts are on
/// record, then the content goes, everywhere, and with it the salts; the minimal log stays.
///
/// It must never erase before the last recipient's act is on record, never take an entry of a log
/// away, and never call a case erased before every service that keeps something of it said so.
@ApplicationModule(allowedDependencies = {"casefile", "consultation", "draft", "transaction"})
@NullMarked
package org.liaison.cases.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
