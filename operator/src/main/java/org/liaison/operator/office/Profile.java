package org.liaison.operator.office;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaison.operator.OperatorFailure;

/// How many brokers an office has on this machine, and how many processes of each service.
public enum Profile {
    /// One of each.
    SINGLE("single", 1, 1),
    /// Any broker and any one process of each service may be lost.
    CLUSTER("cluster", 3, 2);

    private final String code;
    private final int brokers;
    private final int replicas;

    Profile(String code, int brokers, int replicas) {
        this.code = code;
        this.brokers = brokers;
        this.replicas = replicas;
    }

    /// The profile of that name, as given on the command line.
    public static Profile named(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new OperatorFailure("No profile %s; there are: %s".formatted(code, all())));
    }

    private static String all() {
        return Arrays.stream(values()).map(Profile::code).collect(Collectors.joining(", "));
    }

    /// Its name on the command line and in the state folder.
    public String code() {
        return code;
    }

    /// Numbers of the brokers of an office, from 1; also how often each record is kept.
    public List<Integer> brokers() {
        return IntStream.rangeClosed(1, brokers).boxed().toList();
    }

    /// Numbers of the processes of each service, from 1.
    public List<Integer> replicas() {
        return IntStream.rangeClosed(1, replicas).boxed().toList();
    }

    /// On how many brokers a record must be before its writer is told so: one may be lost then.
    public int inSync() {
        return Math.max(1, brokers - 1);
    }
}
