# A worker, scheduler or client of a cluster: `docker build -t coopevents .`, then
#   docker run -p 8786:8786 -p 8787:8787 coopevents dask scheduler
#   docker run coopevents dask worker tcp://SCHEDULER:8786 --nthreads 1 --memory-limit 2GiB
#   docker run coopevents coopevents extract s3://bucket/news -o s3://bucket/out --engine dask --scheduler tcp://SCHEDULER:8786
FROM python:3.12-slim

RUN useradd --create-home coopevents
WORKDIR /app
COPY requirements-dask.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements-dask.lock
COPY src src
RUN pip install --no-cache-dir --no-deps --no-build-isolation .
USER coopevents
# One analysis a process: the libraries below must not start threads of their own.
ENV OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
CMD ["coopevents", "--help"]
