package cn.anxue.bench;

import cn.anxue.packaged.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The packaged service on the database of this run, with the settings of this run: measured without what tests need to
 * run. Its jobs are off, as in tests, so that what is measured is all it does.
 */
final class MeasuredService {
    private static final Set<String> ITS_OWN = Set.of("anxue.data", "anxue.demo", "anxue.port", "anxue.bench");

    private MeasuredService() {}

    /** @param java options of the Java machine */
    static ServiceProcess with(List<String> java) {
        Config config = ConfigProvider.getConfig();
        List<String> options = new ArrayList<>(java);
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("anxue.") && !ITS_OWN.contains(name))
                .sorted()
                .forEach(name -> config.getOptionalValue(name, String.class)
                        .ifPresent(value -> options.add("-D" + name + "=" + value)));
        try {
            return new ServiceProcess(Path.of("target", "bench", "service"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
