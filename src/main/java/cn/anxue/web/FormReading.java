package cn.anxue.web;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** Has every form read before its page is asked, also where the page itself names none of its fields. */
class FormReading {
    @ServerRequestFilter(nonBlocking = true)
    @WithFormRead
    public void read() {
        // The annotation does it.
    }
}
