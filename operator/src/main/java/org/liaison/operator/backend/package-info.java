/// Broker, bridge and database of an office: how each is configured and started, and who may do
/// what there.
///
/// It never holds a rule of the domain, and never passes a secret on a command line.
@NullMarked
package org.liaison.operator.backend;

import org.jspecify.annotations.NullMarked;
