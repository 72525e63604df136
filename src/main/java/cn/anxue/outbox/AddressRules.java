package cn.anxue.outbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are on the public network; everything set aside for something else (RFC 6890 and its registries) is not. */
final class AddressRules {
    private static final int V4_BYTES = 4;
    private static final List<Block> SET_ASIDE = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            // Groups, the future, and everybody at once.
            block("224.0.0.0", 3));
    /** The one part of the IPv6 space that is handed out, and what is set aside within it. */
    private static final Block HANDED_OUT = block("2000::", 3);

    private static final List<Block> SET_ASIDE_WITHIN =
            List.of(block("2001::", 23), block("2001:db8::", 32), block("3fff::", 20), block("2002::", 16));
    /** Addresses of the other kind stand in the last four bytes of these. */
    private static final List<Block> TRANSLATED = List.of(block("64:ff9b::", 96));

    private AddressRules() {}

    private record Block(byte[] start, int bits) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (rest == 0 || (address[whole] ^ start[whole]) >> (Byte.SIZE - rest) == 0);
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(bytes);
        }
        if (TRANSLATED.stream().anyMatch(block -> block.holds(bytes))) {
            return isPublicV4(Arrays.copyOfRange(bytes, bytes.length - V4_BYTES, bytes.length));
        }
        // An address of the other kind that is mapped (::ffff:0:0/96) is not within what is handed out.
        return HANDED_OUT.holds(bytes) && SET_ASIDE_WITHIN.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublicV4(byte[] bytes) {
        return SET_ASIDE.stream().noneMatch(block -> block.holds(bytes));
    }

    private static Block block(String start, int bits) {
        try {
            return new Block(InetAddress.getByName(start).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
