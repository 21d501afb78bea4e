package org.liaison.launcher;

import org.liaison.launcher.command.RealmAdministrators;
import org.liaison.operator.trust.TrustCommand;
import picocli.CommandLine;

/// Makes commands: the operator's are given the people of this machine.
final class Commands implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.equals(TrustCommand.class)
                ? type.cast(new TrustCommand(RealmAdministrators::loggedIn))
                : CommandLine.defaultFactory().create(type);
    }
}
