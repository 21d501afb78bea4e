/// The offices in containers: what `docker-compose.yml` is given, and starting and stopping it.
///
/// It never talks to a container except through Docker's own commands and the ports it publishes,
/// and never puts a secret into a variable or onto a command line.
@NullMarked
package org.liaison.launcher.compose;

import org.jspecify.annotations.NullMarked;
