package org.lintel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication(proxyBeanMethods = false)
public class Lintel {

  public static void main(String[] arguments) {
    SpringApplication.run(Lintel.class, arguments);
  }
}
