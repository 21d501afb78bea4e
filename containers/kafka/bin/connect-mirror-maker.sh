#!/usr/bin/env bash
# MirrorMaker 2 with the properties file given, as in the Kafka distribution.
set -euo pipefail
read -ra heap <<<"${KAFKA_HEAP_OPTS:--Xms256m -Xmx2g}"
exec java "${heap[@]}" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
    -Dlog4j2.configurationFile=/etc/kafka/docker/log4j2.yaml \
    -cp '/opt/kafka/libs/*' org.apache.kafka.connect.mirror.MirrorMaker "$@"
