package org.liaison.kit.neighbour;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// The processes of another service of this office. Each can answer every reading; the first that
/// is there is believed.
public final class Neighbour {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbour.class);

    private final List<RestClient> processes;

    /// @param addresses of all its processes, at least one
    public Neighbour(RestClient.Builder builder, List<String> addresses) {
        this.processes =
                addresses.stream()
                        .map(address -> builder.clone().baseUrl(address).build())
                        .toList();
    }

    /// What the first process answers that is there; for readings only, because a process that
    /// broke off may have done what it was asked.
    public <T extends @Nullable Object> T read(Function<RestClient, T> question) {
        for (RestClient process : processes.subList(0, processes.size() - 1)) {
            try {
                return question.apply(process);
            } catch (ResourceAccessException down) {
                LOG.warn("neighbour=down trace={}", SafeTrace.of(down));
            }
        }
        return question.apply(processes.getLast());
    }
}
