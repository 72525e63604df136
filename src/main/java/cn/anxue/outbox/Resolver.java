package cn.anxue.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a host. */
interface Resolver {
    /** All of them, never none. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
