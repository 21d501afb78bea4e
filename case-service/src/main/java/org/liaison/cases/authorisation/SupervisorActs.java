package org.liaison.cases.authorisation;

import java.util.List;
import java.util.UUID;
import org.liaison.kit.security.Caller;
import org.liaison.policy.act.SecondGround;

/// Where it is put on record that a supervisor let protected facts leave.
@FunctionalInterface
public interface SupervisorActs {

    /// Records the act in the caller's transaction.
    ///
    /// @param personKeys the persons whose protected facts leave
    void record(
            Caller supervisor, UUID authorisationId, SecondGround ground, List<String> personKeys);
}
