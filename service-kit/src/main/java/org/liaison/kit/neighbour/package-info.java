/// How a service asks another service of its office, of which several processes may run.
///
/// It never says who may ask what: the token of whoever asks travels with the question.
@NullMarked
package org.liaison.kit.neighbour;

import org.jspecify.annotations.NullMarked;
