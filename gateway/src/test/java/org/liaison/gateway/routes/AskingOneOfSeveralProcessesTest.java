package org.liaison.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class AskingOneOfSeveralProcessesTest {

    private static final URI FIRST = URI.create("http://127.0.0.1:1");
    private static final URI SECOND = URI.create("http://127.0.0.1:2");

    private final Replicas service = new Replicas(List.of(FIRST, SECOND));
    private final List<URI> asked = new ArrayList<>();

    @Test
    void asksTheFirstAsLongAsItAnswers() throws IOException {
        // when
        String answer = service.ask(this::answers);

        // then
        assertThat(answer).isEqualTo("answer");
        assertThat(asked).containsExactly(FIRST);
    }

    @Test
    void asksTheNextWhenNobodyListensAndStaysThere() throws IOException {
        // when
        String answer = service.ask(this::firstIsDown);
        String again = service.ask(this::firstIsDown);

        // then
        assertThat(answer).isEqualTo(again).isEqualTo("answer");
        assertThat(asked).containsExactly(FIRST, SECOND, SECOND);
    }

    @Test
    void asksTheNextWhenOneSaysItDoesNotServe() throws IOException {
        // when
        String answer =
                service.<String, RuntimeException>ask((address, last) -> {
                    if (!last) {
                        throw new Replicas.NotServing();
                    }
                    return answers(address, last);
                });

        // then
        assertThat(answer).isEqualTo("answer");
        assertThat(asked).containsExactly(SECOND);
    }

    @Test
    void asksNobodyElseWhenTheFirstMayHaveDoneSomething() {
        // when
        var attempt =
                assertThatThrownBy(() ->
                        service.ask((address, last) -> {
                            asked.add(address);
                            throw new IOException("the connection broke");
                        }));

        // then
        attempt.isInstanceOf(IOException.class);
        assertThat(asked).containsExactly(FIRST);
    }

    @Test
    void saysWhatTheLastOneSaidWhenNobodyListens() {
        // when
        var attempt =
                assertThatThrownBy(() ->
                        service.ask((address, last) -> {
                            asked.add(address);
                            throw down();
                        }));

        // then
        attempt.isInstanceOf(ResourceAccessException.class);
        assertThat(asked).containsExactly(FIRST, SECOND);
    }

    private String answers(URI address, boolean last) {
        asked.add(address);
        return "answer";
    }

    private String firstIsDown(URI address, boolean last) {
        asked.add(address);
        if (address.equals(FIRST)) {
            throw down();
        }
        return "answer";
    }

    private static ResourceAccessException down() {
        return new ResourceAccessException("down", new ConnectException("refused"));
    }
}
