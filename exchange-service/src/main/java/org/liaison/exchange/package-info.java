/// The border of an office: guards, seals, sends, opens and delivers.
///
/// It never knows a case.
@NullMarked
package org.liaison.exchange;

import org.jspecify.annotations.NullMarked;
