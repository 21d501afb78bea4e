package org.liaison.kit.problem;

import org.jspecify.annotations.Nullable;

/// Where an exception came from, for logs: class names and frames, no messages, because a message
/// of a driver or a parser may quote personal data.
public final class SafeTrace {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private SafeTrace() {}

    /// The exception and its causes on one line.
    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder(256);
        @Nullable Throwable next = thrown;
        for (int depth = 0; next != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : " caused by ").append(next.getClass().getName());
            StackTraceElement[] frames = next.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                trace.append(" < ")
                        .append(frames[frame].getClassName())
                        .append('.')
                        .append(frames[frame].getMethodName())
                        .append(':')
                        .append(frames[frame].getLineNumber());
            }
            next = next.getCause();
        }
        return trace.toString();
    }
}
