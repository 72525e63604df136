/** Webhooks over HTTP: subscriptions of banks and offices, what became of events, and the hosts an administrator allows. */
@NullMarked
package cn.anxue.outbox.web;

import org.jspecify.annotations.NullMarked;
