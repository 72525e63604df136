package cn.anxue.bank.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a file by chance from a seed: bytes, pieces, and words that readers trip over. */
final class Mutations {
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "&",
            "&amp;",
            "&#0;",
            "&#x10FFFF;",
            "&lol;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<![CDATA[x]]>",
            "<!--",
            "-->",
            "<?x ?>",
            "</Ntry>",
            "<Ntry>",
            "<Amt Ccy=\"CNY\">",
            "<Bal>",
            "\0",
            "\ufeff",
            "\ufffd",
            "\ud83d\ude00",
            "9".repeat(40),
            "-1",
            "1E400",
            "0.005",
            "NaN",
            "０１２",
            "1,2,3",
            "2026-13-45",
            "00000000",
            ":61:",
            ":86:",
            ":62F:",
            ":20:",
            ":60F:",
            "-}",
            "{4:",
            "{1:",
            "\n",
            "\r",
            "\r\n",
            "\"",
            "\"\"",
            ",",
            "\t",
            ";",
            "|",
            "合计",
            "余额",
            "交易日期",
            "账号：",
            "'",
            "=\"",
            "6.2E+18",
            "期初余额",
            "C",
            "RC",
            "//",
            "?20",
            "?",
            "/REMI/",
            "x".repeat(3_000));

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(byte[] file) {
        byte[] changed = file;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            changed = once(changed);
        }
        return changed;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        int to = Math.min(file.length, at + 1 + random.nextInt(random.nextInt(8) == 0 ? file.length : 40));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(file, at);
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> joined(file, at, new byte[0], to);
            case 3 -> joined(file, to, Arrays.copyOfRange(file, at, to), to);
            case 4 -> joined(file, at, Arrays.copyOfRange(file, 0, Math.min(file.length, to - at)), to);
            default -> joined(file, at, word(), random.nextBoolean() ? at : to);
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] file, int at) {
        byte[] copy = file.clone();
        copy[at] = (byte) (random.nextBoolean() ? copy[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        return copy;
    }

    private static byte[] joined(byte[] file, int until, byte[] piece, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, until);
        out.writeBytes(piece);
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }
}
