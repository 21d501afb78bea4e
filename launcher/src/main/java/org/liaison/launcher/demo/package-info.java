/// Stories that are played on running offices with an assertion at every step.
///
/// It never reaches into a service except through the doors that people and machines use.
@NullMarked
package org.liaison.launcher.demo;

import org.jspecify.annotations.NullMarked;
