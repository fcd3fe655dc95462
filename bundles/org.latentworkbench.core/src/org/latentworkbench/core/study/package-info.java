/** Studies as people write them: {@code study.yaml} read, checked and resolved, and edited without losing comments. */
package org.latentworkbench.core.study;
