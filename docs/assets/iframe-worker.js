// A page opened as a file may start no worker, and the search of the site runs in one.
// There, and only there, it runs in a hidden frame instead. Without a network this cannot
// be fetched from where the theme would look for it.
if (location.protocol === "file:") {
  window.IFrameWorker = window.Worker = class extends EventTarget {
    #ready;
    #frame = document.createElement("iframe");

    constructor(url) {
      super();
      this.#frame.hidden = true;
      this.#ready = new Promise((ready) => {
        document.addEventListener("DOMContentLoaded", () => this.#open(url, ready));
        if (document.readyState !== "loading") this.#open(url, ready);
      });
    }

    #open(url, ready) {
      document.body.append(this.#frame);
      const inside = this.#frame.contentWindow;
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inside.importScripts = async (...urls) => {
        for (const each of urls) await this.#load(each);
      };
      this.#load(url).then(ready);
    }

    #load(url) {
      return new Promise((loaded, failed) => {
        const script = this.#frame.contentDocument.createElement("script");
        Object.assign(script, { src: url, onload: loaded, onerror: failed });
        this.#frame.contentDocument.body.append(script);
      });
    }

    async postMessage(data) {
      await this.#ready;
      this.#frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }));
    }

    terminate() {
      this.#frame.remove();
    }
  };
}
