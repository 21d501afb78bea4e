/// What whoever runs an office does with its broker, bridge, database, keys and logs.
///
/// It never needs a demonstration house, and never reaches into a service.
@NullMarked
package org.liaison.operator;

import org.jspecify.annotations.NullMarked;
