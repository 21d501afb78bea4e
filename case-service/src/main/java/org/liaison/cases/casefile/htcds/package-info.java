/// Cases as HTCDS 2.0 in CSV: one row per entity, RFC 4180, UTF-8.
///
/// It never holds more than one record of the file beside the rows it has accepted, never changes a
/// value, and never repeats a value in a refusal.
@NullMarked
package org.liaison.cases.casefile.htcds;

import org.jspecify.annotations.NullMarked;
