package cn.anxue.outbox;

import java.net.URI;
import java.util.List;

/**
 * One try to be made.
 *
 * @param attempt the number of this try, by which its end is noted and no other's
 * @param seriesAttempt the same since the event was last asked for again
 * @param hostListed whether an administrator has listed the host
 * @param secrets all that are valid, the newest first
 */
record Parcel(
        WebhookId webhook,
        EventId event,
        int attempt,
        int seriesAttempt,
        URI url,
        boolean hostListed,
        String payload,
        List<WebhookSecret> secrets) {}
