package cn.anxue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever started the service where to look, then keeps it running. */
public final class Ready implements QuarkusApplication {
    private final int port;
    private final boolean demo;

    Ready(@ConfigProperty(name = "quarkus.http.port") int port, @ConfigProperty(name = "anxue.demo") boolean demo) {
        this.port = port;
        this.demo = demo;
    }

    @Override
    public int run(String... args) {
        String address = "http://127.0.0.1:" + port;
        System.out.printf("""

                Anxue is ready  %s
                  API           %s/api/v1   described at %s/q/openapi
                  Health        %s/q/health/ready   metrics at %s/q/metrics
                """, address, address, address, address, address);
        if (demo) {
            System.out.println("""
                      Demo mode     its own database, this machine only; data in ANXUE_DATA (./data)
                      Sign in as    officer, approver, inspector, auditor, bank, institution, admin; password anxue-demo
                    """);
        }
        Quarkus.waitForExit();
        return 0;
    }
}
