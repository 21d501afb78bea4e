# liaison.local/keycloak-base: Keycloak's distribution as it is, laid out as in its official image.
# Context: a folder with `keycloak/` in it.
FROM liaison.local/java:25
COPY --chown=10001:0 keycloak /opt/keycloak
EXPOSE 8080
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
