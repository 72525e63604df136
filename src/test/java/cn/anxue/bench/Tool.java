package cn.anxue.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A load generator of the system: wrk or pgbench. */
final class Tool {
    private Tool() {}

    static boolean isInstalled(String name) throws InterruptedException {
        try {
            return new ProcessBuilder("which", name).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it printed. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + output);
        }
        return output;
    }

    /** The number that the pattern's first group finds. */
    static double number(String output, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
