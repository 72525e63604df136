package cn.anxue.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Addresses that begin alike, as in {@code 10.0.0.0/8}. Host names are never looked up. */
record Network(byte[] first, int bits) {
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*(\\d+(\\.\\d+){3})?");
    private static final int IPV4_BYTES = 4;
    /** A household or an office is given a whole network of this size. */
    private static final int IPV6_CLIENT_BYTES = 8;

    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] first = bytes(slash < 0 ? text.strip() : text.substring(0, slash).strip());
        int bits = slash < 0
                ? first.length * Byte.SIZE
                : Integer.parseInt(text.substring(slash + 1).strip());
        if (bits < 0 || bits > first.length * Byte.SIZE) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Network(first, bits);
    }

    static boolean isAddress(String text) {
        return text.length() <= 45 && NUMERIC.matcher(text).matches() && isReadable(text);
    }

    /** What requests of one client have in common. */
    static String client(String address) {
        if (address.indexOf(':') < 0 || !isAddress(address)) {
            return address;
        }
        byte[] bytes = bytes(address);
        return bytes.length == IPV4_BYTES ? address : Arrays.toString(Arrays.copyOf(bytes, IPV6_CLIENT_BYTES)) + "/64";
    }

    boolean holds(String address) {
        if (!isAddress(address)) {
            return false;
        }
        byte[] other = bytes(address);
        if (other.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((other[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(String text) {
        try {
            bytes(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && bits == network.bits && Arrays.equals(first, network.first);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first) * 31 + bits;
    }
}
