package cn.anxue.bench;

import cn.anxue.Tokens;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("bench")
class QuickBench {
    @TestHTTPResource("/")
    URL base;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Test
    void quick() throws Exception {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < BareTransfer.HOLDERS; i++) {
            var agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
            accounts.add(Objects.requireNonNull(agreement.depositAccount()));
        }
        LineLoad spread = new LineLoad(base.toString(), Tokens.of("bank"), accounts);
        System.out.println("warm " + spread.run(64, 1, 15).rate());
        try (var c = java.sql.DriverManager.getConnection(url, "postgres", "");
                var s = c.createStatement()) {
            s.execute("create extension if not exists pg_stat_statements");
            s.execute("select pg_stat_statements_reset()");
            System.out.println("quick " + spread.run(64, 1, 15).rate());
            var r = s.executeQuery(
                    "select calls, round(total_exec_time::numeric,0) ms, round(mean_exec_time::numeric,3) mean, rows, left(regexp_replace(query,'\\s+',' ','g'),110) q from pg_stat_statements order by total_exec_time desc limit 25");
            while (r.next())
                System.out.println(r.getString(1) + " calls " + r.getString(2) + " ms mean " + r.getString(3) + " rows "
                        + r.getString(4) + " | " + r.getString(5));
        }
        System.out.println("bare " + new BareTransfer(url).run(200, 8).rate());
    }
}
