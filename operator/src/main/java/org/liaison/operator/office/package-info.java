/// What an office on this machine is: its code, its ports, its folders and its generated secrets.
///
/// It never starts or stops a process, and never puts a secret anywhere but in a 0600 file.
@NullMarked
package org.liaison.operator.office;

import org.jspecify.annotations.NullMarked;
