# The service's image: docker build -t trapiche .
# A VTEX to play with, for compose.yaml: docker build --target sandbox -t trapiche-sandbox .

FROM maven:3.9.11-eclipse-temurin-25-noble AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ["./release"]
RUN --mount=type=cache,target=/root/.m2 ["mvn", "-q", "-B", "-ntp", "-DskipTests", "-Dspotless.check.skip=true", "-pl", "sandbox", "-am", "package"]

FROM eclipse-temurin:25.0.3_9-jre-noble AS sandbox
WORKDIR /opt/sandbox
COPY deploy/bin/ bin/
COPY --from=build /src/sandbox/target/trapiche-sandbox-*-exec.jar sandbox.jar
USER 10001:10001
ENTRYPOINT ["java", "@bin/jvm.options", "-jar", "sandbox.jar"]

FROM eclipse-temurin:25.0.3_9-jre-noble AS service
WORKDIR /opt/trapiche
# What changes seldom comes first.
COPY --from=build /src/target/layers/dependencies/ app/
COPY --from=build /src/target/layers/snapshot-dependencies/ app/
COPY --from=build /src/target/layers/application/ app/
COPY deploy/bin/ bin/
# Made by the very JVM that will use it, as another would drop it.
RUN bin/trapiche prepare && mv app/trapiche-*.aot app/trapiche.aot && rm app/trapiche-*.fit app/training.log
USER 10001:10001
# VTEX's calls and operators, management, marketplaces by gRPC.
EXPOSE 8080 8081 9090
# Marketplaces come from outside the container.
ENV MALLOC_ARENA_MAX=1 TRAPICHE_GRPC_HOST=0.0.0.0
# Within 9.5 s of it the service has ended.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bin/healthy"]
ENTRYPOINT ["java", "@bin/jvm.options", "@bin/service.options", "-XX:AOTCache=app/trapiche.aot", "-jar", "app/trapiche.jar"]
