package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bench.Comparison.Run;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.ledger.Recomputation;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * A workbook of a million live orders through HTTP: sent, read, tried row by row and written with their accounts and entries,
 * against plain {@code COPY} of the same rows into a bare table. {@code -Danxue.import.orders=20000} makes a quick trial.
 */
@QuarkusTest
@Tag("bench")
class ImportBench {
    private static final int ORDERS = Integer.getInteger("anxue.import.orders", 1_000_000);
    private static final int WARMING = 5_000;
    private static final int INSTITUTIONS = Integer.getInteger("anxue.import.institutions", 200);
    private static final List<String> HEAD = List.of(
            "信用代码", "订单编号", "课程名称", "科目", "学员姓名", "年级", "家长姓名", "家长电话", "总课时", "已消课时", "合同金额", "已缴金额", "剩余金额", "开课日期",
            "结课日期");
    private static final String BARE = "create table bench_import (" + String.join(" text, ", names()) + " text)";

    @TestHTTPResource("/api/v1/imports")
    URI imports;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    InstitutionRegister register;

    @Inject
    Recomputation recomputation;

    private int earlier;

    @Test
    void aMillionOrders() throws Exception {
        List<String> codes = institutions();
        loaded(codes, WARMING, new TreeMap<>()).rate();
        Map<String, Object> phases = new TreeMap<>();
        Comparison comparison = new Comparison("import-orders-" + ORDERS, 0.05)
                .fact("orders", ORDERS)
                .fact("institutions", INSTITUTIONS)
                .measure(1, loaded(codes, ORDERS, phases), copied(codes));
        phases.forEach(comparison::fact);
        comparison.report();

        assertEquals(List.of(), recomputation.run().findings());
    }

    private Run loaded(List<String> codes, int orders, Map<String, Object> phases) throws IOException {
        int from = earlier;
        earlier += orders;
        Path file = SentImport.workbook("orders-" + orders, HEAD, orders, i -> row(codes, from + i));
        return () -> {
            resetPeaks();
            CpuTime before = CpuTime.now(url);
            long started = System.nanoTime();
            SentImport sent = SentImport.of(imports, "ORDERS", file);
            phases.put("secondsReading", seconds(started));
            JsonNode checked = sent.checked();
            assertEquals(orders, checked.path("counts").path("created").asInt(), checked.toString());
            phases.put("secondsUntilChecked", seconds(started));
            sent.written();
            phases.put("secondsUntilDone", seconds(started));
            double rate = orders * 1e9 / (System.nanoTime() - started);
            phases.putAll(CpuTime.now(url).microsPerRowSince(before, orders));
            phases.put("megabytes", Files.size(file) >> 20);
            phases.put("peakHeapMebibytes", peakHeap() >> 20);
            phases.put("mostHeapMebibytes", Runtime.getRuntime().maxMemory() >> 20);
            return rate;
        };
    }

    /** The same rows as text, past every rule. */
    private Run copied(List<String> codes) {
        return () -> {
            try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists bench_import");
                statement.execute(BARE);
                long started = System.nanoTime();
                var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_import from stdin");
                for (int i = 0; i < ORDERS; i++) {
                    byte[] line = (String.join("\t", row(codes, i)) + "\n").getBytes("UTF-8");
                    copy.writeToCopy(line, 0, line.length);
                }
                copy.endCopy();
                double rate = ORDERS * 1e9 / (System.nanoTime() - started);
                statement.execute("drop table bench_import");
                return rate;
            }
        };
    }

    private List<String> institutions() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < INSTITUTIONS; i++) {
            var id = InstitutionFixtures.register();
            DepositFixtures.signedAgreement(id, DepositFixtures.draft(null, DepositFixtures.accountNumber()));
            codes.add(register.view(id).uscc().value());
        }
        return codes;
    }

    private static List<String> row(List<String> codes, int i) {
        return List.of(
                codes.get(i % codes.size()),
                "HT" + i,
                "少儿美术",
                "美术",
                "学员" + i,
                "三年级",
                "家长" + i,
                "139" + String.format("%08d", i),
                "40",
                "10",
                "3600.00",
                "3600.00",
                "2700.00",
                "2026-03-01",
                "2099-12-31");
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < HEAD.size(); i++) {
            names.add("c" + i);
        }
        return names;
    }

    private static double seconds(long started) {
        return Math.round((System.nanoTime() - started) / 1e8) / 10.0;
    }

    private static void resetPeaks() {
        System.gc();
        ofHeap(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        long[] peak = {0};
        ofHeap(pool -> peak[0] += pool.getPeakUsage().getUsed());
        return peak[0];
    }

    private static void ofHeap(Consumer<MemoryPoolMXBean> act) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(act);
    }
}
