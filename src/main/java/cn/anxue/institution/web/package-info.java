/** The register of institutions over HTTP. */
@NullMarked
package cn.anxue.institution.web;

import org.jspecify.annotations.NullMarked;
