package cn.anxue.tipoff.web;

import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffQuery;
import cn.anxue.tipoff.TipOffState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which tip-offs a page lists, as its address says; what it does not know it leaves out. */
public class TipOffFilter {
    private static final int TYPED_MAX = 100;

    @RestQuery
    @Nullable
    String q;

    @RestQuery
    @Nullable
    String state;

    @RestQuery
    @Nullable
    String kind;

    @RestQuery
    @Nullable
    String channel;

    @RestQuery
    boolean waiting;

    public String q() {
        String plain = q == null ? "" : q.strip();
        return plain.length() > TYPED_MAX ? plain.substring(0, TYPED_MAX) : plain;
    }

    public String state() {
        return state == null ? "" : state;
    }

    public String kind() {
        return kind == null ? "" : kind;
    }

    public String channel() {
        return channel == null ? "" : channel;
    }

    public boolean waiting() {
        return waiting;
    }

    /** The same as an address, for the next page. */
    public String query() {
        return part("q", q())
                + part("state", state())
                + part("kind", kind())
                + part("channel", channel())
                + (waiting ? "waiting=true&" : "");
    }

    TipOffQuery asked() {
        return new TipOffQuery(
                q().isEmpty() ? null : q(),
                find(TipOffState.values(), state()),
                find(TipOffKind.values(), kind()),
                find(Channel.values(), channel()),
                null,
                waiting);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    static <E extends Enum<E>> @Nullable E find(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
