package org.liaison.kit.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EveryRouteNamesItsRolesTest {

    @RestController
    static class ForgetfulController {

        @GetMapping("/api/open")
        String open() {
            return "open";
        }
    }

    @Test
    void stopsAServiceWithARouteThatNamesNoRole() {
        // given
        StaticApplicationContext context = new StaticApplicationContext();
        context.registerSingleton("forgetful", ForgetfulController.class);
        RequestMappingHandlerMapping routes = new RequestMappingHandlerMapping();
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();

        // when
        EveryRouteNamesItsRoles check = new EveryRouteNamesItsRoles(routes);

        // then
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ForgetfulController");
    }
}
