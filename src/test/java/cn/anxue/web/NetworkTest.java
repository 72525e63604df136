package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @Test
    void holdsWhatBeginsLikeIt() {
        assertTrue(Network.of("10.0.0.0/8").holds("10.255.1.2"));
        assertFalse(Network.of("10.0.0.0/8").holds("11.0.0.1"));
        assertTrue(Network.of("192.168.1.128/25").holds("192.168.1.200"));
        assertFalse(Network.of("192.168.1.128/25").holds("192.168.1.100"));
        assertTrue(Network.of("127.0.0.1").holds("127.0.0.1"));
        assertFalse(Network.of("127.0.0.1").holds("127.0.0.2"));
        assertTrue(Network.of("fd00::/8").holds("fd12::1"));
        assertFalse(Network.of("fd00::/8").holds("10.0.0.1"));
        assertFalse(Network.of("0.0.0.0/0").holds("localhost"));
    }

    @Test
    void takesANetworkOfTheNewKindForOneClient() {
        assertEquals(Network.client("2001:db8:1:2::1"), Network.client("2001:db8:1:2:ffff::9"));
        assertNotEquals(Network.client("2001:db8:1:2::1"), Network.client("2001:db8:1:3::1"));
        assertEquals("203.0.113.7", Network.client("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "example.org/8", "10.0.0.0/33", "", "1.2.3/8", "999.1.1.1"})
    void refusesWhatIsNoNetwork(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }
}
