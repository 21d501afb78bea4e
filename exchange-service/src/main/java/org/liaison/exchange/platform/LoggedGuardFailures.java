package org.liaison.exchange.platform;

import java.util.concurrent.atomic.AtomicLong;
import org.liaison.exchange.guard.GuardFailures;
import org.liaison.exchange.guard.InboundForm;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what the guard could not judge to the log, without a word of it, and counts since the
/// start. The administrator sees it as the alarm `guard-failed`.
final class LoggedGuardFailures implements GuardFailures {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedGuardFailures.class);

    private final AtomicLong count = new AtomicLong();

    @Override
    public void happened(String authorisationId, RuntimeException failure) {
        LOG.error(
                "guard=failed failures={} authorisation={} trace={}",
                count.incrementAndGet(),
                InboundForm.isId(authorisationId) ? authorisationId : "without-id",
                SafeTrace.of(failure));
    }
}
